import { Choice, Flag, Text } from '#engine/fields.js';
import { escalationKinds, resolutionScopes } from '../words.js';

export class RaiseEscalation {
  @Choice('Art', escalationKinds) kind!: keyof typeof escalationKinds;
  @Flag('Standser fremdrift', { help: 'Ja: ingen kan føre revisionen videre, før den er afgjort' }) blocking!: boolean;
  @Text('Spørgsmålet', { min: 10, max: 5_000 }) question!: string;
  @Text('Egen sides holdning', { min: 5, max: 5_000 }) position!: string;
}

export class StatePosition {
  @Text('Egen sides holdning', { min: 5, max: 5_000 }) position!: string;
}

export class ProposeResolution {
  @Text('Afgørelse', { min: 5, max: 5_000 }) resolution!: string;
  @Choice('Rækkevidde', resolutionScopes) scope!: keyof typeof resolutionScopes;
}

export class AcceptResolution {
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}

export class WithdrawEscalation {
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
}
