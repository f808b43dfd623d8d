/** Fusion asks for lodash without depending on it; this is all it takes from there. */
export const cloneDeep = structuredClone;
