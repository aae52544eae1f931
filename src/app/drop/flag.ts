/** Says in the small store of the browser that there is something in the large one. */
export const KEPT_FLAG = 'leerwerkradar.own';
