/** Colours and type for Ant Design, ECharts and anything else that cannot read a CSS variable. The same as tokens.css; a test compares them. */
export const colours = {
  ink: '#23211D',
  inkSoft: '#57534A',
  paper: '#FBFAF7',
  surface: '#FFFFFF',
  shade: '#F1EEE7',
  line: '#D9D4C8',
  lineStrong: '#837C6D',
  teal: '#0B6E69',
  tealDeep: '#07504C',
  tealSoft: '#E3F0EE',
  persimmon: '#D9480F',
  persimmonDeep: '#B23A0A',
  persimmonSoft: '#FDEBE2',
  ochre: '#B7791F',
  ochreDeep: '#7A4D08',
  ochreSoft: '#FBF1DC',
  danger: '#B3231B',
  dangerSoft: '#FBE9E7',
} as const;

export const fonts =
  '"PingFang SC", "HarmonyOS Sans SC", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

export const radii = { small: 6, medium: 10, large: 16 } as const;
export const consoleTextPx = { normal: 14, large: 17 } as const;
