import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    /** The greatest sum of payments. */
    static long mostEarned(int g, int[] start, int[] end, int[] fee) {
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
        int g = Integer.parseInt(next());
        int[] start = new int[n];
        int[] end = new int[n];
        int[] fee = new int[n];
        for (int i = 0; i < n; i++) {
            start[i] = Integer.parseInt(next());
            end[i] = Integer.parseInt(next());
            fee[i] = Integer.parseInt(next());
        }
        System.out.println(mostEarned(g, start, end, fee));
    }
}
