import java.io.*;
import java.util.*;

public class Main {
    static StreamTokenizer in = new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));
    static long next() throws IOException { in.nextToken(); return (long) in.nval; }
    public static void main(String[] args) throws IOException {
        int n = (int) next(), k = (int) next();
        TreeMap<Long, Integer> change = new TreeMap<>();
        for (int i = 0; i < n; i++) { change.merge(next(), 1, Integer::sum); change.merge(next(), -1, Integer::sum); }
        int down = 0; long since = -1, best = 0;
        for (var e : change.entrySet()) {
            down += e.getValue();
            if (down >= k && since < 0) since = e.getKey();
            if (down < k && since >= 0) { best = Math.max(best, e.getKey() - since); since = -1; }
        }
        System.out.println(best);
    }
}
