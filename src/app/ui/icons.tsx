interface IconProps {
  readonly path: string;
}

/** A 16 px line icon beside words; never the only carrier of a meaning. */
function Icon({ path }: IconProps) {
  return (
    <svg className="ui-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}

export const ArrowIcon = ({ down }: { readonly down: boolean }) => (
  <Icon path={down ? 'M8 2.5v10.5M3.8 9 8 13.2 12.2 9' : 'M8 13.5V3M3.8 7 8 2.8 12.2 7'} />
);
export const ColumnsIcon = () => <Icon path="M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10" />;
export const DownloadIcon = () => <Icon path="M8 2v8M4.5 6.8 8 10.2l3.5-3.4M2.5 13.5h11" />;
export const CloseIcon = () => <Icon path="m3.5 3.5 9 9M12.5 3.5l-9 9" />;
export const CheckIcon = () => <Icon path="m3 8.5 3.5 3.5L13 4.5" />;
export const ChevronIcon = () => <Icon path="m4 6 4 4 4-4" />;
