import java.io.*;
import java.util.*;

public class Main {
    static StreamTokenizer in = new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));
    static long next() throws IOException { in.nextToken(); return (long) in.nval; }
    public static void main(String[] args) throws IOException {
        BufferedReader r0 = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer t = new StringTokenizer(r0.readLine());
        long r = Long.parseLong(t.nextToken()), c = Long.parseLong(t.nextToken()), k = Long.parseLong(t.nextToken());
        long lo = 0, hi = (Math.min(r, c) - 1) / 2;
        while (lo < hi) { long m = (lo + hi + 1) / 2; if (2 * m * (r + c) - 4 * m * m < k) lo = m; else hi = m - 1; }
        long l = lo, m = k - (2 * l * (r + c) - 4 * l * l), h = r - 2 * l, w = c - 2 * l;
        long row, col;
        if (m <= w) { row = l + 1; col = l + m; }
        else if ((m -= w) <= h - 1) { row = l + 1 + m; col = l + w; }
        else if ((m -= h - 1) <= w - 1) { row = l + h; col = l + w - m; }
        else { m -= w - 1; row = l + h - m; col = l + 1; }
        System.out.println(row + " " + col);
    }
}
