import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Main {
    /** Ranks all suffixes by doubling; a length is possible where a run of similar suffixes spreads far enough. */
    static int[] longestCopy(String text) {
        int n = text.length();
        int[] order = new int[n], rank = new int[n], next = new int[n], sorted = new int[n];
        for (int i = 0; i < n; i++) rank[i] = text.charAt(i) - 'a' + 1;
        int ranks = 27;
        for (int i = 0; i < n; i++) sorted[i] = n - 1 - i;
        for (int half = 0; ; half = half == 0 ? 1 : half * 2) {
            if (half > 0) {
                int at = 0;
                for (int i = n - half; i < n; i++) sorted[at++] = i;
                for (int i : order) if (i >= half) sorted[at++] = i - half;
            }
            int[] count = new int[ranks + 1];
            for (int i = 0; i < n; i++) count[rank[i]]++;
            for (int r = 1; r <= ranks; r++) count[r] += count[r - 1];
            for (int k = n - 1; k >= 0; k--) order[--count[rank[sorted[k]]]] = sorted[k];
            ranks = 0;
            for (int k = 0; k < n; k++) {
                boolean same = k > 0 && rank[order[k]] == rank[order[k - 1]]
                    && (half == 0 || after(rank, order[k] + half) == after(rank, order[k - 1] + half));
                next[order[k]] = same ? ranks : ++ranks;
            }
            int[] swap = rank;
            rank = next;
            next = swap;
            if (ranks == n || half > n) break;
        }
        int[] shared = new int[n];
        for (int i = 0, length = 0; i < n; i++) {
            if (rank[i] == 1) {
                length = 0;
                continue;
            }
            int before = order[rank[i] - 2];
            while (i + length < n && before + length < n && text.charAt(i + length) == text.charAt(before + length)) length++;
            shared[rank[i] - 1] = length;
            if (length > 0) length--;
        }
        int low = 0, high = n / 2, begin = -1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            int place = firstPlace(middle, order, shared);
            if (place >= 0) {
                low = middle;
                begin = place;
            } else {
                high = middle - 1;
            }
        }
        return new int[] {low, begin + 1};
    }

    static int after(int[] rank, int i) {
        return i < rank.length ? rank[i] : 0;
    }

    static int firstPlace(int length, int[] order, int[] shared) {
        int found = -1, first = order[0], last = order[0];
        for (int k = 1; k <= order.length; k++) {
            if (k == order.length || shared[k] < length) {
                if (first + length <= last && (found < 0 || first < found)) found = first;
                if (k < order.length) first = last = order[k];
            } else {
                first = Math.min(first, order[k]);
                last = Math.max(last, order[k]);
            }
        }
        return found;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        in.readLine();
        int[] found = longestCopy(in.readLine().trim());
        System.out.println(found[0] + " " + found[1]);
    }
}
