const endings =
  /(社区居民委员会|社区居委会|社区居委|社区村民委员会|社区工作站|社区党群服务中心|居民委员会|村民委员会|居委会|村委会|居委|社区居民委|行政村|社区|村)$/;
const streetEndings = /(街道办事处|街道办|街道|镇人民政府|乡人民政府)$/;

/**
 * A community's name without the words offices end it with, so that 大塘龙社区居民委员会, 大塘龙社区 and 大塘龙 are one.
 * A name that is nothing but an ending stays as it is. `村` is dropped too: compare within one street or district, where
 * 新围村 and 新围社区 are in practice the same place, and let a person choose when two remain.
 */
export function communityKey(name: string): string {
  const plain = plainName(name);
  const key = plain.replace(endings, '');
  return key === '' ? plain : key;
}

/** A street's, town's or district's name without 街道办事处, 街道 and the like. */
export function streetKey(name: string): string {
  const plain = plainName(name);
  const key = plain.replace(streetEndings, '');
  return key === '' ? plain : key;
}

/** A district's name with or without 区: 坪山区 and 坪山 are one. */
export function districtKey(name: string): string {
  const plain = plainName(name).replace(/^(.+省)?(.+?市)(?=.+[区县]$)/, '');
  const key = plain.replace(/(新区|区|县)$/, '');
  return key.length < 2 ? plain : key;
}

function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s·•()（）\-_]+/g, '')
    .trim();
}

export interface NamedCommunity {
  id: string;
  name: string;
  street: string;
  district: string;
}

export type CommunityFinder = (
  text: string,
  within: { street?: string | undefined; district?: string | undefined },
) => { id: string } | { candidates: string[] } | undefined;

/**
 * Finds communities by the names offices write, which may carry the street and district in front (坪山街道六联社区). What the
 * row says of street and district narrows the choice; a name that fits several communities gives all of them.
 */
export function communityFinder(communities: readonly NamedCommunity[]): CommunityFinder {
  const byKey = new Map<string, NamedCommunity[]>();
  for (const community of communities) {
    const key = communityKey(community.name);
    const known = byKey.get(key);
    if (known) known.push(community);
    else byKey.set(key, [community]);
  }
  return (text, { street, district }) => {
    const { key, before } = keyIn(text, byKey);
    const found = (byKey.get(key) ?? []).filter(
      (one) => agrees(streetKey(one.street), street && streetKey(street)) && agrees(districtKey(one.district), district && districtKey(district)),
    );
    const named = before === '' ? found : found.filter((one) => before.includes(streetKey(one.street)) || before.includes(districtKey(one.district)));
    if (named.length === 1) return { id: named[0]!.id };
    return named.length === 0 ? undefined : { candidates: named.map((one) => one.id) };
  };
}

const agrees = (own: string, said: string | undefined) => said === undefined || said === '' || own === said;

/** The community's own key, and what stands before it when the text begins with street or district. */
function keyIn(text: string, byKey: Map<string, NamedCommunity[]>): { key: string; before: string } {
  const whole = communityKey(text);
  if (byKey.has(whole)) return { key: whole, before: '' };
  const split = /^(.*(?:街道办事处|街道办|街道|镇|乡|区|县|市))(.+)$/.exec(whole);
  return split ? { key: communityKey(split[2]!), before: split[1]! } : { key: whole, before: '' };
}
