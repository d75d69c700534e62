/** IAM is the same in all regions; its endpoint is in this one, and CloudTrail writes its calls to it. */
export const iamRegion = 'us-east-1';
