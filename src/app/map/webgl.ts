let known: boolean | null = null;

/** Whether the browser draws with WebGL2. Asked before anything of the moving map is fetched; the answer is kept. */
export function hasWebGl2(): boolean {
  known ??= probe();
  return known;
}

function probe(): boolean {
  try {
    const gl = document.createElement('canvas').getContext('webgl2');
    // Browsers allow few contexts at a time: this one is given back at once.
    gl?.getExtension('WEBGL_lose_context')?.loseContext();
    return gl !== null;
  } catch {
    return false;
  }
}
