interface NoticeListProps {
  sentences: readonly string[];
  /** Where there is little room, all but the first fold under this. */
  restTitle?: string;
}

/** What is missing or broken, before any figure. */
export function NoticeList({ sentences, restTitle }: NoticeListProps) {
  const [first, ...rest] = sentences;
  if (first === undefined) return null;
  if (restTitle === undefined || rest.length === 0) return <Notices sentences={sentences} />;
  return (
    <div>
      <Notices sentences={[first]} />
      <details class="more-notices">
        <summary>{restTitle}</summary>
        <Notices sentences={rest} />
      </details>
    </div>
  );
}

function Notices({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul class="notices">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
