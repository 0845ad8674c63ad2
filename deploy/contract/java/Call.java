import client.ApiClient;
import client.api.ChangesApi;
import client.api.OrganisationsApi;
import client.model.OrganisationKind;

/** One open call and one with a token, through the client that was generated. */
public final class Call {
    private Call() {}

    public static void main(String[] arguments) throws Exception {
        ApiClient register = new ApiClient();
        register.updateBaseUri(arguments[0]);
        register.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + System.getenv("TOKEN")));
        int authorities = new OrganisationsApi(register)
                .listOrganisations(null, OrganisationKind.LOCAL_AUTHORITY, 100, null)
                .getItems()
                .size();
        int people = new ChangesApi(register).readRegistrySnapshot(null, 500).getItems().size();
        System.out.println("java: " + authorities + " authorities, " + people + " people");
        System.exit(authorities == 22 && people > 0 ? 0 : 1);
    }
}
