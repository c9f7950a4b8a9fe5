import type { ThemeConfig } from 'antd';
import { colours, consoleTextPx, radii } from './tokens.ts';

/** Ant Design in our colours. Only the console may import this file. */
export const antdTheme = (large: boolean): ThemeConfig => ({
  cssVar: { key: 'tongxin' },
  token: {
    colorPrimary: colours.teal,
    colorLink: colours.teal,
    colorInfo: colours.teal,
    colorSuccess: colours.teal,
    colorWarning: colours.ochreDeep,
    colorError: colours.danger,
    // What is derived from our dark teal by itself comes out grey.
    colorInfoBg: colours.tealSoft,
    colorInfoBorder: colours.teal,
    colorSuccessBg: colours.tealSoft,
    colorSuccessBorder: colours.teal,
    colorWarningBg: colours.ochreSoft,
    colorWarningBorder: colours.ochre,
    colorErrorBg: colours.dangerSoft,
    colorErrorBorder: colours.danger,
    colorText: colours.ink,
    colorTextSecondary: colours.inkSoft,
    colorTextTertiary: colours.inkSoft,
    colorTextDescription: colours.inkSoft,
    colorTextPlaceholder: '#6B665B',
    colorTextDisabled: '#6B665B',
    colorBgLayout: colours.paper,
    colorBgContainer: colours.surface,
    colorBorder: colours.lineStrong,
    colorBorderSecondary: colours.line,
    colorSplit: colours.line,
    // The page's own, which differs by language.
    fontFamily: 'inherit',
    fontSize: large ? consoleTextPx.large : consoleTextPx.normal,
    borderRadius: radii.small,
    controlHeight: large ? 40 : 34,
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  },
  components: {
    Menu: { itemSelectedBg: colours.tealSoft, itemSelectedColor: colours.teal, itemColor: colours.ink, groupTitleColor: colours.inkSoft },
    Table: { headerBg: colours.shade, headerColor: colours.ink, cellPaddingBlockMD: 8, cellPaddingInlineMD: 12, rowHoverBg: colours.tealSoft },
  },
});
