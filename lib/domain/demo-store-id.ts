/** No store of the platform has it: theirs are digits. Nothing is ever recorded under it. */
export const DEMO_STORE_ID = 'demo';
