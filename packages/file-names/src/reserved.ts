/** Devices of Windows; a file of such a name cannot be made or opened there, whatever it ends with. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/i;

/** What Windows looks at: the name up to its first dot, without spaces behind. */
const stemOf = (name: string): string => (name.split('.')[0] ?? '').trimEnd();

/**
 * Whether a name is that of a device on Windows, in any case and with any ending.
 *
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export const isReserved = (name: string): boolean => DEVICE.test(stemOf(name));
