import type { FastifyReply, FastifyRequest } from 'fastify';
import { errors, messageOf, Problem, type ErrorDefinition, type ErrorReply } from '../../platform/errors.ts';
import type { Log } from '../../platform/log.ts';
import { fieldsOf, ShapeError } from './field-messages.ts';

type Thrown = Error & { code?: string; statusCode?: number };

/** The one translator: whatever was thrown becomes a code, a sentence to act on, and nothing else. */
export const sendError = (thrown: unknown, request: FastifyRequest, reply: FastifyReply, log: Log): FastifyReply => {
  const error = thrown as Thrown;
  const problem = toProblem(error, request);
  if (problem.definition.status >= 500) log.error({ err: error, request: request.id, route: request.routeOptions.url }, problem.definition.code);
  const body: ErrorReply = {
    error: {
      code: problem.definition.code,
      message: messageOf(problem.definition, request.language, { ...problem.params, requestId: request.id }),
      ...(problem.fields.length > 0 ? { fields: problem.fields } : {}),
      ...(problem.detail === undefined ? {} : { detail: problem.detail }),
      requestId: request.id,
    },
  };
  return reply.status(problem.definition.status).header('content-type', 'application/json; charset=utf-8').serializer(JSON.stringify).send(body);
};

const toProblem = (error: Thrown, request: FastifyRequest): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof ShapeError) return new Problem(errors.invalid, { fields: fieldsOf(error, request.language) });
  const definition = definitionOf(error);
  return new Problem(
    definition,
    definition === errors.tooLarge ? { params: { megabytes: Math.round((request.routeOptions.bodyLimit ?? 1_048_576) / 1_048_576) } } : {},
  );
};

// PostgreSQL: connection trouble is class 08 and 57P; a broken uniqueness or check is a conflict the verb did not foresee.
const definitionOf = (error: Thrown): ErrorDefinition => {
  const code = error.code ?? '';
  if (/^(08|57P|53)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE'].includes(code)) return errors.unavailable;
  if (code === '23505' || code === '23503' || code === '23P01') return errors.conflict;
  // A number or date too large for its column, a letter no text can hold: what was sent, not a failure of ours.
  if (code.startsWith('22')) return errors.invalid;
  // A row-level policy refused the write: to the caller the row is not there.
  if (code === '42501') return errors.notFound;
  if (error.statusCode === 413 || code === 'FST_REQ_FILE_TOO_LARGE') return errors.tooLarge;
  if (error.statusCode === 429) return errors.tooMany;
  if (error.statusCode === 404) return errors.notFound;
  if (error.statusCode !== undefined && error.statusCode < 500) return errors.invalid;
  return errors.internal;
};
