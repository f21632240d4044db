/** A file dropped beside the place that takes it would otherwise be opened in the window, in the app's stead. */
export function refuseStrayDrops(): void {
  window.addEventListener('dragover', (event) => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  });
}
