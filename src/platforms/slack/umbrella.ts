/** The command that always works, whatever other apps have taken: `/standfirst quotes`. */
export const umbrella = 'standfirst';
