import java.io.*;
import java.util.*;

public class Main {
    static StreamTokenizer in = new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));
    static long next() throws IOException { in.nextToken(); return (long) in.nval; }
    public static void main(String[] a) throws IOException {
        int n = (int) next(); long g = next();
        long[][] r = new long[n][];
        for (int i = 0; i < n; i++) r[i] = new long[] {next(), next(), next()};
        Arrays.sort(r, Comparator.comparingLong(x -> x[1]));
        long[] best = new long[n + 1];
        for (int i = 0; i < n; i++) {
            int lo = 0, hi = i;
            while (lo < hi) { int m = (lo + hi) / 2; if (r[m][1] + g <= r[i][0]) lo = m + 1; else hi = m; }
            best[i + 1] = Math.max(best[i], best[lo] + r[i][2]);
        }
        System.out.println(best[n]);
    }
}
