import { z } from 'zod';
import { AreaId, contract, DateOnly, Id, Instant, PageQuery, pageOf, route } from '../../platform/contract.ts';
import { errors } from '../../platform/errors.ts';
import { levels } from './numbering.ts';
import { areaErrors, keepers } from './rules.ts';

export const AreaLevel = z.enum(levels);
/** A division code: 12 digits, or a shorter one of a higher level. */
export const AreaCode = z.string().regex(/^\d{2,12}$/);

export const AreaView = z.object({
  id: AreaId,
  lastId: AreaId,
  level: AreaLevel,
  name: z.string(),
  parentId: AreaId.nullable(),
  endedOn: DateOnly.nullable(),
  version: z.int(),
});
export type AreaView = z.infer<typeof AreaView>;

/** `path`: the names from the city down, one space between. */
export const ListedArea = AreaView.extend({ path: z.string() });
export type ListedArea = z.infer<typeof ListedArea>;

const AreaName = z.object({ id: AreaId, level: AreaLevel, name: z.string() });

export const AreaDetail = AreaView.extend({
  /** City first, the area itself last. */
  ancestry: z.array(AreaName),
  codes: z.array(z.object({ code: z.string(), source: z.string(), validFrom: DateOnly, validTo: DateOnly.nullable() })),
  /** The area that took over, when this one was merged. */
  survivor: AreaName.nullable(),
});
export type AreaDetail = z.infer<typeof AreaDetail>;

const Flag = z.stringbool().default(false);
export const AreaListQuery = z.object({
  parent: AreaId.optional(),
  level: AreaLevel.optional(),
  text: z.string().trim().min(1).max(60).optional(),
  deep: Flag,
  ended: Flag,
});

const Name = z.string().trim().min(2).max(60);
const common = { effectiveOn: DateOnly, documentNo: z.string().trim().max(100).optional() };
/** An area as the page saw it, so that nobody changes what somebody else has just changed. */
const seen = { areaId: AreaId, version: z.int() };

export const NewAreaChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('renamed'), ...seen, name: Name, ...common }),
  z.object({ kind: z.literal('merged'), ...seen, intoAreaId: AreaId, ...common }),
  z.object({ kind: z.literal('moved'), ...seen, intoAreaId: AreaId, ...common }),
  z.object({ kind: z.literal('ended'), ...seen, ...common }),
  z.object({
    kind: z.literal('created'),
    parentId: AreaId,
    /** The level below the parent's unless told. */
    level: AreaLevel.optional(),
    name: Name,
    code: z.object({ code: AreaCode, source: z.string().trim().min(2).max(100) }).optional(),
    ...common,
  }),
]);
export type NewAreaChange = z.infer<typeof NewAreaChange>;

export const AreaChange = z.object({
  id: Id,
  kind: z.enum(['renamed', 'merged', 'moved', 'ended', 'created']),
  area: AreaName,
  into: AreaName.nullable(),
  oldName: z.string().nullable(),
  newName: z.string().nullable(),
  effectiveOn: DateOnly,
  documentNo: z.string().nullable(),
  madeAt: Instant,
});
export type AreaChange = z.infer<typeof AreaChange>;

/** A day that differs from the plain Monday-to-Friday week. */
export const CalendarDay = z.object({ date: DateOnly, kind: z.enum(['holiday', 'workday']), name: z.string().trim().min(1).max(40) });
export const CalendarYear = z.object({
  year: z.int(),
  /** False: nothing is announced yet, and every date reckoned through this year is provisional. */
  announced: z.boolean(),
  days: z.array(CalendarDay.extend({ source: z.string() })),
});
export type CalendarYear = z.infer<typeof CalendarYear>;
const Year = z.coerce.number().int().min(2000).max(2100);

const { daysOutside: _, noDays: __, ...ofChanges } = areaErrors;
const changeErrors = Object.values(ofChanges);

export const areasContract = contract({
  list: route({
    method: 'GET',
    url: '/api/areas',
    summary: 'Areas below an area, of a level, or by name',
    access: 'public',
    query: AreaListQuery,
    reply: z.object({ items: z.array(ListedArea), capped: z.boolean() }),
    errors: [errors.notFound],
  }),
  resolve: route({
    method: 'GET',
    url: '/api/areas/resolve',
    summary: 'The area that stands today for a division code',
    access: 'public',
    query: z.object({ code: AreaCode }),
    reply: AreaDetail,
    errors: [errors.notFound],
  }),
  changes: route({
    method: 'GET',
    url: '/api/areas/changes',
    summary: 'Renames, mergers, moves, ends and additions, newest first',
    access: 'signedIn',
    query: PageQuery.extend({ areaId: AreaId.optional() }),
    reply: pageOf(AreaChange),
  }),
  change: route({
    method: 'POST',
    url: '/api/areas/changes',
    summary: 'Rename, merge, move, end or add an area',
    access: { roles: keepers },
    body: NewAreaChange,
    example: { kind: 'renamed', areaId: '1001001001000', version: 1, name: '桂园社区', effectiveOn: '2026-01-01', documentNo: '深民〔2026〕1号' },
    reply: z.object({ changeId: Id, area: AreaView }),
    errors: [errors.notFound, errors.notAllowed, errors.stale, ...changeErrors],
  }),
  one: route({
    method: 'GET',
    url: '/api/areas/{areaId}',
    summary: 'One area with those above it and its codes',
    access: 'public',
    params: z.object({ areaId: AreaId }),
    reply: AreaDetail,
    errors: [errors.notFound],
  }),
  calendar: route({
    method: 'GET',
    url: '/api/calendar',
    summary: 'Holidays and adjusted workdays of a year',
    access: 'public',
    query: z.object({ year: Year }),
    reply: CalendarYear,
  }),
  setCalendar: route({
    method: 'PUT',
    url: '/api/calendar/{year}',
    summary: 'Put in the holidays and adjusted workdays that the State Council announced',
    access: { roles: keepers },
    params: z.object({ year: Year }),
    body: z.object({
      source: z.string().trim().min(4).max(200),
      days: z.array(CalendarDay).max(120).default([]),
      /** The text of the notice, read when there are no days. */
      notice: z.string().max(10_000).optional(),
    }),
    example: {
      source: '国务院办公厅关于2027年部分节假日安排的通知',
      days: [{ date: '2027-01-01', kind: 'holiday', name: '元旦' }],
    },
    reply: CalendarYear,
    errors: [areaErrors.daysOutside, areaErrors.noDays],
  }),
});
