import { useEffect, useRef } from 'preact/hooks';

interface FileButtonProps {
  name: string;
  /** What is chosen, for who cannot see the chooser; by default the button's name. */
  label?: string;
  accept: string;
  disabled: boolean;
  isPrimary?: boolean;
  /** She came for this button: it takes the focus. */
  isWanted?: boolean;
  onChoose(file: File): void;
}

/** A button that opens the file chooser; the same file can be chosen twice. */
export function FileButton(props: FileButtonProps) {
  const { name, label = name, accept, disabled, isPrimary, isWanted, onChoose } = props;
  const chooser = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isWanted) button.current?.focus();
  }, [isWanted]);
  return (
    <>
      <button
        ref={button}
        type="button"
        class={isPrimary ? 'primary' : undefined}
        disabled={disabled}
        onClick={() => chooser.current?.click()}
      >
        {name}
      </button>
      <input
        ref={chooser}
        type="file"
        class="hidden-text"
        tabIndex={-1}
        accept={accept}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onChoose(file);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
