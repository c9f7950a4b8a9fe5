import { Alert, Button, Modal } from 'antd';
import { useEffect, useId, type ReactNode } from 'react';
import type { ApiProblem } from '../api.ts';
import { useCommon } from '../i18n/interface.ts';

type FormDialogProps = {
  title: string;
  /** The verb on the button. */
  save: string;
  busy: boolean;
  problem?: ApiProblem | null;
  danger?: boolean;
  wide?: boolean;
  /** Saving has to wait, for instance for a decision about a conflict. */
  blocked?: boolean;
  onSave(): void;
  onClose(): void;
  children: ReactNode;
};

/** A question asked in a dialog. Enter saves, Escape closes, a click outside loses nothing; the focus goes back to where it came from. */
export const FormDialog = ({ title, save, busy, problem, danger, wide, blocked, onSave, onClose, children }: FormDialogProps) => {
  const t = useCommon();
  const id = useId();
  useFocusBack();
  const footer = [
    <Button key="close" onClick={onClose}>
      {t('cancel')}
    </Button>,
    <Button key="save" type="primary" htmlType="submit" form={id} loading={busy} danger={danger ?? false} disabled={blocked ?? false}>
      {save}
    </Button>,
  ];
  return (
    <Modal
      open
      title={title}
      width={wide ? 860 : 560}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={footer}
      styles={spacing}
      afterOpenChange={(open) => open && focusFirst(id)}
    >
      <form
        id={id}
        className="tx-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // Dialogs opened from a form stand inside it for React.
          event.stopPropagation();
          if (!busy && !blocked) onSave();
        }}
      >
        {problem && <Alert type="error" showIcon role="alert" title={problem.message} />}
        {children}
      </form>
    </Modal>
  );
};

const spacing = { body: { paddingBlock: 8 }, footer: { marginBlockStart: 16 } };

/** In the first field, not on the button that closes. */
const focusFirst = (formId: string): void => document.getElementById(formId)?.querySelector<HTMLElement>('input:not([disabled]), textarea')?.focus();

const useFocusBack = () =>
  useEffect(() => {
    const from = document.activeElement;
    return () => {
      if (from instanceof HTMLElement && from.isConnected) from.focus();
    };
  }, []);
