import { toHalfWidth } from './half-width.ts';

// No number, house, block or room may stand before the name that is kept.
const villageEnd = /^[^\d号栋幢室]*?(?:社区|居委会|村委会|嘎查|村)/u;
const townEnd = /^[^\d号栋幢室]*?(?:街道|[^\d号栋幢室城]镇|乡|苏木)/u;
// 小区, 社区, 园区 and 校区 are places inside a district, not the district.
const districtEnd = /^[^\d号栋幢室]*(?:[^\d号栋幢室小社园校]区|县|市|旗)/u;

/**
 * An address down to its village or community, without street, building and door; coarser when
 * the text names no village. Text with none of these is hidden whole.
 */
export function maskAddress(address: string): string {
  const text = toHalfWidth(address).trim();
  const kept = [villageEnd, townEnd, districtEnd].map((end) => end.exec(text)?.[0]).find(Boolean);
  return kept ? `${kept}***` : '***';
}
