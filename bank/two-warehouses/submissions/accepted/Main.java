import java.io.*;
import java.util.*;

public class Main {
    static StreamTokenizer in = new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));
    static long next() throws IOException { in.nextToken(); return (long) in.nval; }
    public static void main(String[] args) throws IOException {
        int n = (int) next(), p = (int) next(), q = (int) next();
        long[][] o = new long[n][];
        for (int i = 0; i < n; i++) o[i] = new long[] {next(), next()};
        Arrays.sort(o, (x, y) -> Long.compare(y[0] - y[1], x[0] - x[1]));
        long[] left = best(o, 0, p, false), right = best(o, 1, q, true);
        long most = 0;
        for (int i = 0; i <= n; i++) most = Math.max(most, left[i] + right[i]);
        System.out.println(most);
    }
    static long[] best(long[][] o, int which, int room, boolean back) {
        int n = o.length;
        long[] sums = new long[n + 1];
        PriorityQueue<Long> kept = new PriorityQueue<>();
        long sum = 0;
        for (int s = 0; s < n; s++) {
            int i = back ? n - 1 - s : s;
            long x = o[i][which];
            if (x > 0) { kept.add(x); sum += x; if (kept.size() > room) sum -= kept.poll(); }
            sums[back ? i : i + 1] = sum;
        }
        return sums;
    }
}
