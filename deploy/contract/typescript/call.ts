import { ChangesApi, Configuration, OrganisationKind, OrganisationsApi } from "./index";

/** One open call and one with a token, through the client that was generated. */
async function call(): Promise<boolean> {
  const register = new Configuration({
    basePath: process.argv[2],
    accessToken: async () => `Bearer ${process.env.TOKEN}`,
  });
  const authorities = (
    await new OrganisationsApi(register).listOrganisations({ kind: OrganisationKind.LocalAuthority, limit: 100 })
  ).items;
  const people = (await new ChangesApi(register).readRegistrySnapshot({ limit: 500 })).items;
  console.log(`typescript: ${authorities?.length} authorities, ${people?.length} people`);
  return authorities?.length === 22 && (people?.length ?? 0) > 0;
}

call().then((good) => process.exit(good ? 0 : 1));
