import java.io.*;
import java.util.*;

public class Main {
    static int size = 1;
    static long[] sum, low;
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in), 1 << 16);
        int n = Integer.parseInt(in.readLine().trim());
        char[] kind = new char[n + 1];
        long[] x = new long[n + 1], a = new long[n + 1];
        long[] minutes = new long[n];
        int count = 0;
        for (int i = 1; i <= n; i++) {
            StringTokenizer t = new StringTokenizer(in.readLine());
            kind[i] = t.nextToken().charAt(0);
            x[i] = Long.parseLong(t.nextToken());
            if (kind[i] == 'p') { a[i] = Long.parseLong(t.nextToken()); minutes[count++] = x[i]; }
        }
        Arrays.sort(minutes, 0, count);
        int m = 0;
        for (int i = 0; i < count; i++) if (i == 0 || minutes[i] != minutes[m - 1]) minutes[m++] = minutes[i];
        while (size < Math.max(1, m)) size *= 2;
        sum = new long[2 * size]; low = new long[2 * size];
        StringBuilder out = new StringBuilder();
        for (int i = 1; i <= n; i++) {
            if (kind[i] == 'p') add(Arrays.binarySearch(minutes, 0, m, x[i]), a[i]);
            else if (kind[i] == 'v') add(Arrays.binarySearch(minutes, 0, m, x[(int) x[i]]), -a[(int) x[i]]);
            else {
                int p = Arrays.binarySearch(minutes, 0, m, x[i]);
                int upTo = p >= 0 ? p + 1 : -p - 1;
                long before = 0, lowest = 0;
                // The nodes that cover [0, upTo), from the left.
                int node = 1, width = size, left = upTo;
                while (left > 0) {
                    if (left >= width) { lowest = Math.min(lowest, before + low[node]); before += sum[node]; break; }
                    width /= 2;
                    if (left >= width) { lowest = Math.min(lowest, before + low[2 * node]); before += sum[2 * node]; left -= width; node = 2 * node + 1; }
                    else node = 2 * node;
                }
                out.append(kind[i] == 'b' ? before : lowest).append('\n');
            }
        }
        System.out.print(out);
    }
    static void add(int at, long value) {
        int i = at + size;
        sum[i] += value; low[i] = sum[i];
        for (i /= 2; i >= 1; i /= 2) {
            sum[i] = sum[2 * i] + sum[2 * i + 1];
            low[i] = Math.min(low[2 * i], sum[2 * i] + low[2 * i + 1]);
        }
    }
}
