// Which of the layouts the screen has room for.
import { useMediaQuery } from '@mantine/hooks';

/** Up to 767 px: search on top, picture first, panel and facets as sheets. */
export function useIsPhone(): boolean {
  return useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
}

/** From 1200 px: facets, picture and panel side by side. */
export function useIsWide(): boolean {
  return useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
}

/** From 1650 px: picture, reader and a panel of two columns side by side. */
export function useIsVeryWide(): boolean {
  return useMediaQuery('(min-width: 103.125em)', false, { getInitialValueInEffect: false });
}
