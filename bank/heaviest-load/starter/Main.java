import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    /** The heaviest load of each transport, in order; road i joins a[i] and b[i] and carries weight[i]. */
    static int[] heaviestLoads(int n, int[] a, int[] b, int[] weight, int[] begin, int[] end) {
        return new int[begin.length];
    }

    static final BufferedReader IN = new BufferedReader(new InputStreamReader(System.in));
    static StringTokenizer words = new StringTokenizer("");

    static String next() throws IOException {
        while (!words.hasMoreTokens()) words = new StringTokenizer(IN.readLine());
        return words.nextToken();
    }

    public static void main(String[] args) throws IOException {
        int n = Integer.parseInt(next());
        int m = Integer.parseInt(next());
        int q = Integer.parseInt(next());
        int[] a = new int[m];
        int[] b = new int[m];
        int[] weight = new int[m];
        for (int i = 0; i < m; i++) {
            a[i] = Integer.parseInt(next());
            b[i] = Integer.parseInt(next());
            weight[i] = Integer.parseInt(next());
        }
        int[] begin = new int[q];
        int[] end = new int[q];
        for (int i = 0; i < q; i++) {
            begin[i] = Integer.parseInt(next());
            end[i] = Integer.parseInt(next());
        }
        StringBuilder out = new StringBuilder();
        for (int line : heaviestLoads(n, a, b, weight, begin, end)) out.append(line).append('\n');
        System.out.print(out);
    }
}
