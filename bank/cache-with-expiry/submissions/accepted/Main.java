import java.io.*;
import java.util.*;

public class Main {
    record Entry(String value, long ends, int id) {}
    record Due(long ends, String key, int id) {}
    public static void main(String[] a) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer t = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(t.nextToken()), c = Integer.parseInt(t.nextToken());
        LinkedHashMap<String, Entry> cache = new LinkedHashMap<>(16, 0.75f, true);
        PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparingLong(Due::ends));
        StringBuilder out = new StringBuilder();
        int full = 0;
        HashMap<String, Integer> ids = new HashMap<>();
        for (int i = 0; i < n; i++) {
            t = new StringTokenizer(in.readLine());
            String what = t.nextToken();
            long now = Long.parseLong(t.nextToken());
            String key = t.nextToken();
            while (!due.isEmpty() && due.peek().ends() <= now) {
                Due d = due.poll();
                Integer id = ids.get(d.key());
                if (id != null && id == d.id()) { ids.remove(d.key()); cache.remove(d.key()); }
            }
            if (what.equals("get")) {
                Entry e = cache.get(key);
                out.append(e == null ? "-" : e.value()).append('\n');
            } else {
                String value = t.nextToken();
                long ends = now + Long.parseLong(t.nextToken());
                if (!ids.containsKey(key) && ids.size() == c) {
                    String oldest = cache.keySet().iterator().next();
                    cache.remove(oldest); ids.remove(oldest); full++;
                }
                cache.put(key, new Entry(value, ends, i));
                ids.put(key, i);
                due.add(new Due(ends, key, i));
            }
        }
        System.out.println(out.toString() + full);
    }
}
