import { z } from 'zod';
import { date } from './date.ts';
import { evidence } from './evidence.ts';
import { layers } from './layer.ts';
import { reference } from './reference.ts';
import { address, label, line } from './text.ts';

/** How a system stands to another one. */
export const relationTypes = [
  'builds-on',
  'derived-from',
  'offers',
  'speaks',
  'stores-in',
] as const;

export type RelationType = (typeof relationTypes)[number];

/** The words a page puts between the two systems, read from the system and from its target. */
export const relationWords: Record<RelationType, { from: string; to: string }> = {
  'builds-on': { from: 'builds on', to: 'is built on by' },
  'derived-from': { from: 'derives from', to: 'is the origin of' },
  offers: { from: 'offers', to: 'is offered by' },
  speaks: { from: 'speaks', to: 'is spoken by' },
  'stores-in': { from: 'stores in', to: 'stores for' },
};

const filledLayer = z.strictObject({
  part: line.max(32).describe('The part that fills the layer, short enough for a box'),
  tenants: z
    .enum(['shared', 'dedicated', 'not-applicable', 'undisclosed'])
    .describe('Whether tenants share the part'),
  detail: line.optional().describe('What the part does there, in a sentence'),
  evidence: z.array(evidence).min(1),
});

const emptyLayer = z.strictObject({
  none: line.max(32).describe('Why nothing fills the layer, short: "in the router"'),
  detail: line.optional(),
  evidence: z.array(evidence).min(1),
});

/** Either the part that fills a layer, or why none does. */
export const layerEntry = z
  .union([filledLayer, emptyLayer])
  .meta({ id: 'LayerEntry', title: 'Layer', description: 'What fills one layer of a system.' });

export type LayerEntry = z.infer<typeof layerEntry>;

/** A system, protocol, format or service. `data/systems/<id>.yaml` */
export const system = z
  .strictObject({
    name: label.describe('Full name: Apache Iceberg'),
    'short-name': label.max(24).describe('Name in tables and boxes: Iceberg'),
    aliases: z.array(line).default([]).describe('Other names people search for'),
    family: reference('family'),
    steward: line.describe('Who decides on its future'),
    licence: line.describe('SPDX id of the licence, or "proprietary service"'),
    home: address.describe('Address of its own site'),
    'first-release': z.strictObject({
      date,
      note: line.optional().describe('What was released then'),
    }),
    covers: line.describe('Versions that the claims hold for'),
    summary: line.describe('How it works, in a sentence or two'),
    layers: z.record(z.enum(layers), layerEntry),
    relations: z
      .array(
        z.strictObject({
          type: z.enum(relationTypes),
          system: reference('system'),
          detail: line.describe('What exactly the relation is'),
          evidence: z.array(evidence).min(1),
        }),
      )
      .default([]),
    evidence: z.array(evidence).min(1).describe('For the facts above: steward, licence, release'),
  })
  .meta({ title: 'System', description: 'A system, protocol, format or service.' });

export type System = z.infer<typeof system>;
