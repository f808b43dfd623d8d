import { useRef } from 'preact/hooks';

interface FileButtonProps {
  name: string;
  accept: string;
  disabled: boolean;
  isPrimary?: boolean;
  onChoose(file: File): void;
}

/** A button that opens the file chooser; the same file can be chosen twice. */
export function FileButton({ name, accept, disabled, isPrimary, onChoose }: FileButtonProps) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
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
        aria-label={name}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onChoose(file);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
