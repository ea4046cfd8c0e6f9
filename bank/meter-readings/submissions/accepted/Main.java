import java.io.*;
import java.util.*;

public class Main {
    static StreamTokenizer in = new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));
    static long next() throws IOException { in.nextToken(); return (long) in.nval; }
    public static void main(String[] args) throws IOException {
        int n = (int) next(), d = (int) next(), q = (int) next();
        long turn = 1;
        for (int i = 0; i < d; i++) turn *= 10;
        long[] flow = new long[n + 1];
        long before = 0;
        for (int i = 1; i <= n; i++) {
            long r = next();
            if (i > 1) flow[i] = flow[i - 1] + (r < before ? r - before + turn : r - before);
            before = r;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < q; i++) { int a = (int) next(), b = (int) next(); out.append(flow[b] - flow[a]).append('\n'); }
        System.out.print(out);
    }
}
