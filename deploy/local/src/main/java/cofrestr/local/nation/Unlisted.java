package cofrestr.local.nation;

import cofrestr.local.demo.Api;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;

/** Posts of an authority at organisations of which its list of the nation says nothing, such as the main job's schools. */
record Unlisted(Api api, String client) {

    int posts(Collection<String> organisations) {
        AtomicInteger posts = new AtomicInteger();
        for (String organisation : organisations) {
            new Pages(api, client).each("/v1/practitioners?organisation=" + organisation, _ -> posts.incrementAndGet());
        }
        return posts.get();
    }
}
