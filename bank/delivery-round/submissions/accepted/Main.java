import java.io.*;
import java.util.*;

public class Main {
    static StreamTokenizer in = new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));
    static long next() throws IOException { in.nextToken(); return (long) in.nval; }
    public static void main(String[] a) throws IOException {
        int n = (int) next();
        int[] o = new int[n + 1], c = new int[n + 1], d = new int[n + 1];
        for (int i = 1; i <= n; i++) { o[i] = (int) next(); c[i] = (int) next(); d[i] = (int) next(); }
        int[][] t = new int[n + 1][n + 1];
        for (int i = 0; i <= n; i++) for (int j = 0; j <= n; j++) t[i][j] = (int) next();
        for (int k = 0; k <= n; k++) for (int i = 0; i <= n; i++) for (int j = 0; j <= n; j++) t[i][j] = Math.min(t[i][j], t[i][k] + t[k][j]);
        int never = Integer.MAX_VALUE;
        int[][] ends = new int[1 << n][n + 1];
        for (int[] row : ends) Arrays.fill(row, never);
        ends[0][0] = 0;
        for (int s = 0; s < 1 << n; s++) for (int i = 0; i <= n; i++) {
            if (ends[s][i] == never) continue;
            for (int j = 1; j <= n; j++) {
                if ((s >> (j - 1) & 1) == 1) continue;
                int begin = Math.max(o[j], ends[s][i] + t[i][j]);
                if (begin > c[j]) continue;
                int u = s | 1 << (j - 1);
                ends[u][j] = Math.min(ends[u][j], begin + d[j]);
            }
        }
        int best = never;
        for (int i = 1; i <= n; i++) best = Math.min(best, ends[(1 << n) - 1][i]);
        System.out.println(best == never ? "impossible" : String.valueOf(best));
    }
}
