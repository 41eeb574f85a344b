import type { RecordedEvent } from '#engine/event.js';
import { refOf } from '#engine/fold.js';
import type { Registry } from '#engine/registry.js';
import { stateText } from '#wording/state-text.js';
import { eventTitle } from '#wording/event-title.js';
import { bodyName, personName, runName, seatName, stepName } from './names.js';
import { createTexts } from './texts.js';

/** One member of a section: its name, and its attributes. */
export type Member = readonly [name: string, content: object];

type Section = (registry: Registry) => (event: RecordedEvent) => readonly Member[];

const danish = (text: string): object => ({ $: text, lang: 'da' });
const qualified = (name: string): object => ({ $: name, type: 'prov:QUALIFIED_NAME' });

/** The engine's own acts, which no person does. */
const SYSTEM = 'system';

/** Agents once each: there are as many of them as people and bodies, however long the log is. */
const agent: Section = () => {
  const told = new Set<string>();
  const once = (name: string, type: string): readonly Member[] => {
    if (told.has(name)) return [];
    told.add(name);
    return [[name, { 'prov:type': qualified(type) }]];
  };
  return ({ metadata: { actor, mandate } }) => [
    ...once(personName(actor.person), actor.person === SYSTEM ? 'prov:SoftwareAgent' : 'prov:Person'),
    ...(actor.onBehalfOf === undefined ? [] : once(personName(actor.onBehalfOf), 'prov:Person')),
    ...(mandate.body === SYSTEM ? [] : once(bodyName(mandate.body), 'prov:Organization')),
  ];
};

/** The run as each event left it, and the texts that came of it. */
const entity: Section = (registry) => {
  const textOf = createTexts();
  return (event) => {
    const { revision, stream, metadata } = event;
    const text = textOf(event);
    const { procedure, id } = refOf(stream);
    const run = {
      'prov:type': qualified('sk:Run'),
      'prov:label': danish(`${procedure} ${id}, revision ${revision}`),
      'sk:state': danish(stateText(registry.version(metadata.definition), metadata.to)),
      'sk:definition': metadata.definition,
      'sk:hash': metadata.hash,
    };
    if (text === undefined) return [[runName(event, revision), run]];
    const { label, reference } = text;
    const made = {
      'prov:type': qualified('sk:Text'),
      'prov:label': danish(label),
      ...(reference !== undefined && { 'sk:reference': reference }),
    };
    return [
      [runName(event, revision), run],
      [text.name, made],
    ];
  };
};

const activity: Section = (registry) => (event) => {
  const { id, type, stream, position, metadata } = event;
  const { recordedAt, effectiveOn, mandate } = metadata;
  return [
    [
      stepName(id),
      {
        'prov:startTime': recordedAt,
        'prov:endTime': recordedAt,
        'prov:type': qualified(`sk:${refOf(stream).procedure}.${type}`),
        'prov:label': danish(eventTitle(event, registry)),
        'sk:rule': mandate.rule,
        'sk:position': position,
        ...(effectiveOn && { 'sk:effectiveOn': effectiveOn }),
      },
    ],
  ];
};

const wasGeneratedBy: Section = () => {
  const textOf = createTexts();
  return (event) => {
    const { id, revision, position, metadata } = event;
    const made = [runName(event, revision), ...[textOf(event) ?? []].flat().map(({ name }) => name)];
    return made.map((thing, index) => [
      `_:g${position}-${index}`,
      { 'prov:entity': thing, 'prov:activity': stepName(id), 'prov:time': metadata.recordedAt },
    ]);
  };
};

const used: Section = () => (event) => {
  const { id, revision, position } = event;
  if (revision === 0) return [];
  return [[`_:u${position}`, { 'prov:activity': stepName(id), 'prov:entity': runName(event, revision - 1) }]];
};

const wasAssociatedWith: Section =
  () =>
  ({ id, position, metadata: { actor } }) => [
    [
      `_:a${position}`,
      {
        'prov:activity': stepName(id),
        'prov:agent': personName(actor.person),
        'prov:role': qualified(seatName(actor.seat)),
      },
    ],
  ];

/** A substitute acts for the holder; whoever acts, acts for the body of the seat. */
const actedOnBehalfOf: Section =
  () =>
  ({ id, position, metadata: { actor, mandate } }) => {
    const responsible = [
      ...(actor.onBehalfOf === undefined ? [] : [personName(actor.onBehalfOf)]),
      ...(mandate.body === SYSTEM ? [] : [bodyName(mandate.body)]),
    ];
    return responsible.map((whom, index) => [
      `_:o${position}-${index}`,
      { 'prov:delegate': personName(actor.person), 'prov:responsible': whom, 'prov:activity': stepName(id) },
    ]);
  };

const wasDerivedFrom: Section = () => {
  const textOf = createTexts();
  return (event) => {
    const { id, revision, position } = event;
    const text = textOf(event);
    const pairs = [
      ...(revision === 0 ? [] : [[runName(event, revision), runName(event, revision - 1)] as const]),
      ...(text?.from ?? []).map((from) => [text!.name, from] as const),
    ];
    return pairs.map(([made, from], index) => [
      `_:d${position}-${index}`,
      { 'prov:generatedEntity': made, 'prov:usedEntity': from, 'prov:activity': stepName(id) },
    ]);
  };
};

/** What one step set going in another run. */
const wasInformedBy: Section =
  () =>
  ({ id, position, metadata: { $causationId } }) =>
    $causationId === undefined
      ? []
      : [[`_:i${position}`, { 'prov:informed': stepName(id), 'prov:informant': stepName($causationId) }]];

/** The members of a document, in the order they are written. */
export const sections: { readonly [name: string]: Section } = {
  agent,
  entity,
  activity,
  wasGeneratedBy,
  used,
  wasAssociatedWith,
  actedOnBehalfOf,
  wasDerivedFrom,
  wasInformedBy,
};
