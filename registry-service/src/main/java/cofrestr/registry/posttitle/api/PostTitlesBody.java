package cofrestr.registry.posttitle.api;

import cofrestr.registry.posttitle.PostTitles;
import cofrestr.registry.posttitle.TitleMeaning;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an employer's post titles stand for, the whole list. */
@Schema(name = "PostTitles")
public record PostTitlesBody(@NotNull @Size(max = 5000) List<@NotNull TitleMeaning> items) {
    static PostTitlesBody of(PostTitles.Saved saved) {
        return new PostTitlesBody(saved.titles());
    }
}
