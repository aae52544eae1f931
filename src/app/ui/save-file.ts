/** Some browsers read the file only after the click has been handled. */
const FREE_AFTER_MS = 10_000;

/** Hands content to the browser as a file. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), FREE_AFTER_MS);
}
