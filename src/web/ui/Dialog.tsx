import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useCommon } from '../i18n/interface.ts';
import { Button, classes } from './Button.tsx';
import './overlays.css';

type DialogProps = { open: boolean; onClose(): void; title: string; children: ReactNode; sheet?: boolean };

/** The browser's own dialog: focus stays inside, Escape closes. `sheet` rises from the bottom on a phone. */
export const Dialog = ({ open, onClose, title, children, sheet }: DialogProps) => {
  const t = useCommon();
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !element.current?.open) element.current?.showModal();
    if (!open) element.current?.close();
  }, [open]);
  return (
    <dialog ref={element} className={classes('tx-dialog', sheet && 'tx-dialog-sheet')} aria-labelledby={id} onClose={onClose} onCancel={onClose}>
      <div className="tx-dialog-head">
        <h2 id={id}>{title}</h2>
        <Button kind="plain" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
      {open && children}
    </dialog>
  );
};

export const Sheet = (props: Omit<DialogProps, 'sheet'>) => <Dialog {...props} sheet />;
