/** The stores that the replica knows, by the channel in a page's address. */
export const MAIN_CHANNEL = '244176';
export const SECOND_CHANNEL = '98158';
