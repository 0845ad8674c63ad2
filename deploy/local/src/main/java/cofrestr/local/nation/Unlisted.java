package cofrestr.local.nation;

import cofrestr.local.demo.Api;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Posts of an authority at organisations of which its list of the nation says nothing, such as the main job's schools, whoever stated them. */
record Unlisted(Api api, String client) {

    int posts(String authority, Set<String> listed) {
        Pages pages = new Pages(api, client);
        AtomicInteger posts = new AtomicInteger();
        pages.each("/v1/organisations?parent=" + authority, organisation -> {
            String code = organisation.path("code").asText();
            if (!listed.contains(code)) {
                pages.each("/v1/practitioners?organisation=" + code, _ -> posts.incrementAndGet());
            }
        });
        return posts.get();
    }
}
