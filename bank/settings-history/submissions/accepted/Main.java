import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

public class Main {
    /** The answers of all get requests: a tree map of changes for each setting, an empty text for no value. */
    static List<String> answers(String[][] requests) {
        List<String> lines = new ArrayList<>();
        Map<String, TreeMap<Integer, String>> settings = new HashMap<>();
        for (int moment = 1; moment <= requests.length; moment++) {
            String[] request = requests[moment - 1];
            switch (request[0]) {
                case "rollback" -> {
                    for (TreeMap<Integer, String> history : settings.values()) {
                        Map.Entry<Integer, String> before = history.floorEntry(Integer.parseInt(request[1]));
                        history.put(moment, before == null ? "" : before.getValue());
                    }
                }
                case "get" -> {
                    TreeMap<Integer, String> history = settings.getOrDefault(request[1], new TreeMap<>());
                    Map.Entry<Integer, String> found = history.floorEntry(Integer.parseInt(request[2]));
                    lines.add(found == null || found.getValue().isEmpty() ? "-" : found.getValue());
                }
                case "set" -> settings.computeIfAbsent(request[1], name -> new TreeMap<>()).put(moment, request[2]);
                default -> settings.computeIfAbsent(request[1], name -> new TreeMap<>()).put(moment, "");
            }
        }
        return lines;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String[][] requests = new String[Integer.parseInt(in.readLine().trim())][];
        for (int i = 0; i < requests.length; i++) requests[i] = in.readLine().trim().split(" ");
        System.out.println(String.join("\n", answers(requests)));
    }
}
