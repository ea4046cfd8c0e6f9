import type { PlacedFile } from '../cases/pair-files.ts';
import { packFiles } from './pack-files.ts';

/** The zips among these files as they are, and one made of all the others. */
export async function sourcesOf(files: readonly PlacedFile<File>[]): Promise<Blob[]> {
  const isZip = ({ path }: PlacedFile<File>) => /\.zip$/i.test(path) && !path.includes('/');
  const zips = files.filter(isZip).map(({ file }) => file);
  const loose = files.filter((file) => !isZip(file) && !isJunk(file.path));
  return loose.length > 0 ? [...zips, await packFiles(loose)] : zips;
}

/** A chosen folder may hold a repository: its history need not travel. */
function isJunk(path: string): boolean {
  return /(?:^|\/)(?:\.git|node_modules|__pycache__|__MACOSX)\/|(?:^|\/)\.DS_Store$/.test(path);
}
