/** Files dropped anywhere on the window are handed over; the browser would show them in place of the page. */
export function listenForFiles(take: (files: readonly File[]) => void): void {
  window.ondragover = window.ondrop = (event: DragEvent) => {
    const { dataTransfer } = event;
    // Text may still be dragged into a box. Until they are dropped, the files are not told.
    if (!dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (dataTransfer.files.length > 0) take([...dataTransfer.files]);
  };
}
