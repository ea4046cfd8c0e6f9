import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    /** The greatest sum in cents. */
    static long mostEarned(int p, int q, int[] a, int[] b) {
        return 0;
    }

    static final BufferedReader IN = new BufferedReader(new InputStreamReader(System.in));
    static StringTokenizer words = new StringTokenizer("");

    static String next() throws IOException {
        while (!words.hasMoreTokens()) words = new StringTokenizer(IN.readLine());
        return words.nextToken();
    }

    public static void main(String[] args) throws IOException {
        int n = Integer.parseInt(next());
        int p = Integer.parseInt(next());
        int q = Integer.parseInt(next());
        int[] a = new int[n];
        int[] b = new int[n];
        for (int i = 0; i < n; i++) {
            a[i] = Integer.parseInt(next());
            b[i] = Integer.parseInt(next());
        }
        System.out.println(mostEarned(p, q, a, b));
    }
}
