import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StreamTokenizer;

public class Main {
    /**
     * The length of the night and the number of critical services; null if the needs go in a circle.
     * Services are counted from 1; service[i] needs needed[i].
     */
    static long[] plan(int[] minutes, int[] service, int[] needed) {
        return null;
    }

    public static void main(String[] args) throws IOException {
        StreamTokenizer in = new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));
        int n = next(in);
        int m = next(in);
        int[] minutes = new int[n + 1];
        for (int i = 1; i <= n; i++) minutes[i] = next(in);
        int[] service = new int[m];
        int[] needed = new int[m];
        for (int i = 0; i < m; i++) {
            service[i] = next(in);
            needed[i] = next(in);
        }
        long[] found = plan(minutes, service, needed);
        System.out.println(found == null ? "circle" : found[0] + " " + found[1]);
    }

    static int next(StreamTokenizer in) throws IOException {
        in.nextToken();
        return (int) in.nval;
    }
}
