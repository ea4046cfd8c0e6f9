import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StreamTokenizer;

public class Main {
    /** Doubles and halves the length of a steady stretch, with the extremes of all powers of two at hand. */
    static int[] longestSteady(int d, int[] notes) {
        int n = notes.length;
        int levels = 32 - Integer.numberOfLeadingZeros(n);
        int[][] high = new int[levels][];
        int[][] low = new int[levels][];
        high[0] = low[0] = notes;
        for (int level = 1; level < levels; level++) {
            int half = 1 << (level - 1);
            high[level] = new int[n - 2 * half + 1];
            low[level] = new int[n - 2 * half + 1];
            for (int i = 0; i + 2 * half <= n; i++) {
                high[level][i] = Math.max(high[level - 1][i], high[level - 1][i + half]);
                low[level][i] = Math.min(low[level - 1][i], low[level - 1][i + half]);
            }
        }
        int best = 0, begin = 0;
        for (int first = 0; first < n; first++) {
            int end = first, highest = Integer.MIN_VALUE, lowest = Integer.MAX_VALUE;
            for (int level = levels - 1; level >= 0; level--) {
                if (end + (1 << level) > n) continue;
                int h = Math.max(highest, high[level][end]), l = Math.min(lowest, low[level][end]);
                if (h - l > d) continue;
                highest = h;
                lowest = l;
                end += 1 << level;
            }
            if (end - first > best) {
                best = end - first;
                begin = first;
            }
        }
        return new int[] {best, begin + 1};
    }

    public static void main(String[] args) throws IOException {
        StreamTokenizer in = new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));
        int n = next(in);
        int d = next(in);
        int[] notes = new int[n];
        for (int i = 0; i < n; i++) notes[i] = next(in);
        int[] found = longestSteady(d, notes);
        System.out.println(found[0] + " " + found[1]);
    }

    static int next(StreamTokenizer in) throws IOException {
        in.nextToken();
        return (int) in.nval;
    }
}
