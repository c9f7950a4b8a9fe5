import { Component, type ReactNode } from 'react';
import { useCommon } from '../i18n/interface.ts';
import { Button } from './Button.tsx';
import { Page } from './Page.tsx';

/** A page that fails does not take the front with it. Give it the address as `key`, so that going elsewhere clears the failure. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: undefined as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  override render() {
    return this.state.error === undefined ? this.props.children : <BrokenPage error={this.state.error} />;
  }
}

/** A missing chunk means a newer build stands on the server; anything else is a fault of ours. */
export const BrokenPage = ({ error }: { error: unknown }) => {
  const t = useCommon();
  const updated = /dynamically imported module|Importing a module script failed|preload CSS/i.test((error as Error)?.message ?? '');
  return (
    <Page title={t(updated ? 'updated.title' : 'broken.title')}>
      <p>{t(updated ? 'updated.what' : 'broken.what')}</p>
      <div>
        <Button onClick={() => window.location.reload()}>{t('broken.reload')}</Button>
      </div>
    </Page>
  );
};

export const NotFoundPage = ({ home }: { home: string }) => {
  const t = useCommon();
  return (
    <Page title={t('notFound.title')}>
      <p>{t('notFound.what')}</p>
      <p>
        <a href={home}>{t('notFound.home')}</a>
      </p>
    </Page>
  );
};
