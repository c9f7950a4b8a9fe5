import type { ConfigProviderProps } from 'antd';
import en from 'antd/es/locale/en_US.js';
import zh from 'antd/es/locale/zh_CN.js';
import type { Language } from '../i18n/language.ts';

type Locale = NonNullable<ConfigProviderProps['locale']>;

// The package does not say that these files are ES modules, so their type is one wrapping off from what the bundler gives.
export const antdLocale = { 'zh-CN': zh, en } as unknown as Record<Language, Locale>;
