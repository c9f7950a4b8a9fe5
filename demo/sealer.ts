import { identityHash, nameHash, phoneHash, tokensOfName } from '../src/modules/children/sealed-fields.ts';
import type { Sealing } from '../src/platform/sealing.ts';

/** Sealing as the modules do it, with what repeats kept. */
export type Sealer = {
  seal(label: string, text: string): Buffer;
  sealMaybe(label: string, text: string): Buffer | null;
  /** A sentence out of a list. A population of millions seals each once; a demo seals every one afresh. */
  sealSentence(label: string, text: string): Buffer | null;
  sealSecret(label: string, text: string): Buffer;
  lookup: Sealing['lookup'];
  nameHash(name: string): Buffer;
  identityHash(number: string): Buffer;
  phoneHash(phone: string): Buffer;
  tokens(name: string): readonly bigint[];
};

const KEPT_TOKENS = 400_000;

export const createSealer = (sealing: Sealing, options: { shareSentences: boolean }): Sealer => {
  const sentences = new Map<string, Buffer>();
  const sealMaybe = (label: string, text: string) => (text === '' ? null : sealing.seal(label, text));
  const shared = (label: string, text: string): Buffer | null => {
    if (text === '') return null;
    const key = `${label}\0${text}`;
    const known = sentences.get(key);
    if (known !== undefined) return known;
    const sealed = sealing.seal(label, text);
    sentences.set(key, sealed);
    return sealed;
  };
  const remembering = { ...sealing, token: rememberTokens(sealing) };
  return {
    seal: (label, text) => sealing.seal(label, text),
    sealMaybe,
    sealSentence: options.shareSentences ? shared : sealMaybe,
    sealSecret: (label, text) => sealing.seal(label, text, 'sealed'),
    lookup: (label, value) => sealing.lookup(label, value),
    nameHash: (name) => nameHash(sealing, name),
    identityHash: (number) => identityHash(sealing, number),
    phoneHash: (phone) => phoneHash(sealing, phone),
    tokens: (name) => tokensOfName(remembering, name).map(BigInt),
  };
};

/** Parts of names come back all the time, whole names seldom; the oldest make room. */
const rememberTokens = (sealing: Sealing): Sealing['token'] => {
  const kept = new Map<string, string>();
  return (label, value) => {
    const known = kept.get(value);
    if (known !== undefined) return known;
    const token = sealing.token(label, value);
    if (kept.size >= KEPT_TOKENS) kept.delete(kept.keys().next().value!);
    kept.set(value, token);
    return token;
  };
};
