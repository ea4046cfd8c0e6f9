import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    /** The amount that flowed through in each period, in the order of the questions. */
    static long[] amounts(int d, int[] readings, int[] first, int[] last) {
        return new long[first.length];
    }

    static final BufferedReader IN = new BufferedReader(new InputStreamReader(System.in));
    static StringTokenizer words = new StringTokenizer("");

    static String next() throws IOException {
        while (!words.hasMoreTokens()) words = new StringTokenizer(IN.readLine());
        return words.nextToken();
    }

    public static void main(String[] args) throws IOException {
        int n = Integer.parseInt(next());
        int d = Integer.parseInt(next());
        int q = Integer.parseInt(next());
        int[] readings = new int[n];
        for (int i = 0; i < n; i++) {
            readings[i] = Integer.parseInt(next());
        }
        int[] first = new int[q];
        int[] last = new int[q];
        for (int i = 0; i < q; i++) {
            first[i] = Integer.parseInt(next());
            last[i] = Integer.parseInt(next());
        }
        StringBuilder out = new StringBuilder();
        for (long line : amounts(d, readings, first, last)) out.append(line).append('\n');
        System.out.print(out);
    }
}
