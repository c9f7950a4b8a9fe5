import type { ThemeConfig } from 'antd';
import { colours, consoleTextPx, fonts, radii } from './tokens.ts';

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
    fontFamily: fonts,
    fontSize: large ? consoleTextPx.large : consoleTextPx.normal,
    borderRadius: radii.small,
    controlHeight: large ? 40 : 34,
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  },
  components: {
    Layout: { headerBg: colours.surface, siderBg: colours.surface, bodyBg: colours.paper, headerPadding: '0 16px', headerHeight: 56 },
    Menu: { itemSelectedBg: colours.tealSoft, itemSelectedColor: colours.teal, itemColor: colours.ink, groupTitleColor: colours.inkSoft },
    Table: { headerBg: colours.shade, headerColor: colours.ink, cellPaddingBlockMD: 8, cellPaddingInlineMD: 12, rowHoverBg: colours.tealSoft },
  },
});
