import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    /** The greatest number of nights that can be filled. */
    static int nights(int k, int[] months) {
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
        int k = Integer.parseInt(next());
        int[] months = new int[n];
        for (int i = 0; i < n; i++) {
            months[i] = Integer.parseInt(next());
        }
        System.out.println(nights(k, months));
    }
}
