import type { FastifyRequest } from 'fastify';
import type { Config } from '../../platform/config.ts';
import type { Bound } from '../../platform/handlers.ts';
import type { Module } from '../../platform/module.ts';
import { anonymousActor, type Actor, type Platform } from '../../platform/work.ts';

export type SignIn = {
  routes: readonly Bound[];
  plugin(): void;
  authenticate(request: FastifyRequest): Promise<Actor>;
  createSession(personId: string, options?: { demo?: boolean }): Promise<string>;
};

export const accountsModule: Module = { name: 'accounts', routes: [] };

export const createSignIn = (_options: { platform: Platform; config: Config; demo: boolean }): SignIn => ({
  routes: [],
  plugin: () => undefined,
  authenticate: async () => anonymousActor,
  createSession: async () => '',
});
