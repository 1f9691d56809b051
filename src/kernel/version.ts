import packageJson from "../../package.json" with { type: "json" };

export const libraryVersion: string = packageJson.version;
