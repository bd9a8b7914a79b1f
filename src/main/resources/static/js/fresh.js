/**
 * A page that a browser may keep is asked about again when somebody comes back to it: a figure may have been saved since, or
 * its reader signed out. Whoever reloads is not asked twice.
 */
addEventListener('pageshow', (event) => {
  const [visit] = performance.getEntriesByType('navigation');
  if (event.persisted || visit?.type === 'back_forward') {
    location.reload();
  }
});
