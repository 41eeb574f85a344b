import { Choice, Day, Flag, Id, Ids, Part, Text, Whole } from '#engine/fields.js';
import { type RemarkOutcome, remarkOutcomes } from './words.js';

export class GiveResponse {
  @Text('Svaret', { max: 500, help: 'Entydig henvisning til høringssvaret', plain: true }) document!: string;
  @Ids('Svarer også for', { refersTo: 'body', optional: true, help: 'Andre høringsparter, svaret er fælles med' })
  jointWith?: string[];
}

export class RecordResponse {
  @Id('Høringspart', { refersTo: 'body' }) party!: string;
  @Text('Svaret', { max: 500, help: 'Entydig henvisning til høringssvaret', plain: true }) document!: string;
  @Ids('Svarer også for', { refersTo: 'body', optional: true, help: 'Andre høringsparter, svaret er fælles med' })
  jointWith?: string[];
  @Day('Modtaget', { optional: true, help: 'Den dag svaret kom, hvis det ikke er i dag' }) receivedOn?: string;
}

export class SplitRemark {
  @Text('Bemærkningen', { max: 5_000 }) text!: string;
  @Text('Sted i teksten', { max: 300, optional: true, plain: true }) place?: string;
  @Flag('Udelukkende positiv', { optional: true, help: 'Ja: parten bakker op og beder ikke om noget' })
  positive?: boolean;
}

export class SplitResponse {
  @Whole('Høringssvarets nummer', { min: 1, max: 10_000 }) response!: number;
  @Part('Bemærkninger', SplitRemark, { list: true, help: 'Tom liste: svaret er uden bemærkninger' })
  remarks!: SplitRemark[];
}

export class CorrectRemark {
  @Whole('Bemærkningens nummer', { min: 1, max: 100_000 }) remark!: number;
  @Text('Bemærkningen', { max: 5_000 }) text!: string;
  @Text('Sted i teksten', { max: 300, optional: true, plain: true }) place?: string;
  @Flag('Udelukkende positiv', { optional: true, help: 'Ja: parten bakker op og beder ikke om noget' })
  positive?: boolean;
}

export class HandleRemark {
  @Whole('Bemærkningens nummer', { min: 1, max: 100_000 }) remark!: number;
  @Choice('Udfald', remarkOutcomes) outcome!: RemarkOutcome;
  @Text('Hvad der blev besluttet, og hvorfor', { min: 5, max: 5_000 }) note!: string;
  @Text('Sted i teksten', {
    max: 300,
    optional: true,
    help: 'Skal siges her, hvis bemærkningen ikke har et sted',
    plain: true,
  })
  place?: string;
}
